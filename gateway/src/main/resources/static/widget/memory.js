/** What the page remembers for one site, in the host page's storage; in a variable where storage is forbidden. */
export class Memory {
  #prefix;
  #fallback = new Map();

  constructor(host, site) {
    this.#prefix = `huiying:${site}@${host}:`;
  }

  get(name) {
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + name));
    } catch {
      return this.#fallback.get(name) ?? null;
    }
  }

  set(name, value) {
    try {
      if (value === null) {
        localStorage.removeItem(this.#prefix + name);
      } else {
        localStorage.setItem(this.#prefix + name, JSON.stringify(value));
      }
    } catch {
      this.#fallback.set(name, value);
    }
  }

  /** Calls back when another tab has changed something; gives its name. Returns how to stop. */
  watch(changed) {
    const listener = event => {
      if (event.storageArea === localStorage && event.key?.startsWith(this.#prefix)) {
        changed(event.key.slice(this.#prefix.length));
      }
    };
    addEventListener('storage', listener);
    return () => removeEventListener('storage', listener);
  }
}
