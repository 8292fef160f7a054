/** The one place that knows what runs beneath the page: the desktop shell, or a plain HTTP host in tests. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import type { Topic } from '../wire/Topic';

export interface Host {
  /** Runs a command. Answers with the JSON of a `Reply`; rejects with the JSON-able error of the core. */
  call(name: string, args: string): Promise<string>;
  /** Tells when something changed that no call of this page asked for, such as the lock after idle. */
  onTouched(tell: (topics: Topic[]) => void): void;
}

const desktop: Host = {
  call: (name, args) => invoke<string>('call', { name, args }),
  onTouched: (tell) => {
    // A shell that may not listen still learns of a lock from the next call's error.
    listen<Topic[]>('touched', (event) => tell(event.payload)).catch(() => undefined);
  },
};

const http: Host = {
  async call(name, args) {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, args }),
    });
    const text = await response.text();
    if (response.ok) return text;
    throw text;
  },
  onTouched: () => undefined,
};

export const host: Host = '__TAURI_INTERNALS__' in window ? desktop : http;
