import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Attributes whose value a person hears or reads. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt']);

/** Every word that a person sees lives in `words/`: no text stands in a template. */
const words = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Put this text in words/ and say it with t().' },
  },
  create: (context) => ({
    SvelteText(node) {
      const markup = ['SvelteScriptElement', 'SvelteStyleElement'].includes(node.parent?.type);
      if (!markup && /\p{L}/u.test(node.value)) context.report({ node, messageId: 'literal' });
    },
    SvelteAttribute(node) {
      if (!SPOKEN.has(node.key?.name)) return;
      for (const part of node.value ?? [])
        if (part.type === 'SvelteLiteral' && /\p{L}/u.test(part.value)) {
          context.report({ node, messageId: 'literal' });
        }
    },
  }),
};

const tauri = { regex: '^@tauri-apps/', message: 'Only core/host.ts names the host.' };
const sibling = { regex: '^\\.\\./(?!\\.\\./)', message: 'A feature never imports another feature.' };
const features = { regex: '/features/', message: 'core and controls know no feature.' };
const stores = ['localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({
  name,
  message: 'The UI keeps no truth.',
}));

export default ts.config(
  { ignores: ['dist/', 'src/wire/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    plugins: { cairn: { rules: { words } } },
    rules: {
      'no-restricted-imports': ['error', { patterns: [tauri] }],
      'no-restricted-globals': ['error', ...stores],
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is text.' },
        { property: 'outerHTML', message: 'Text is text.' },
        { property: 'insertAdjacentHTML', message: 'Text is text.' },
        { object: 'document', property: 'cookie', message: 'The UI keeps no truth.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Maps and dates here are never changed in sight of a template.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'cairn/words': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      // The router is a hash of our own, so plain addresses are right.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri, sibling] }] },
  },
  {
    files: ['src/core/**', 'src/controls/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [tauri, features] }] },
  },
  { files: ['src/core/host.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.js', '*.ts', 'tests/**'], languageOptions: { globals: globals.node } },
);
