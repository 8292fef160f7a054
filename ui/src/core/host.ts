/** The one place that knows what runs beneath the page: the desktop shell, or a plain HTTP host in tests. */
import { invoke } from '@tauri-apps/api/core';

export interface Host {
  /** Runs a command. Answers with the JSON of a `Reply`; rejects with the JSON-able error of the core. */
  call(name: string, args: string): Promise<string>;
}

const desktop: Host = {
  call: (name, args) => invoke<string>('call', { name, args }),
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
};

/**
 * The event on the window by which the shell tells that something changed that no call of this page asked for, such as
 * the lock after idle. It has no words in it, so that the page needs no leave to listen to the shell.
 */
export const TOUCHED = 'cairn-touched';

export const host: Host = '__TAURI_INTERNALS__' in window ? desktop : http;
