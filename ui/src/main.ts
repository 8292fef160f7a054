import './styles/font.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';

import { mount } from 'svelte';

import App from './App.svelte';

mount(App, { target: document.body });
