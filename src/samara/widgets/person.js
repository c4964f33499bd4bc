// Who reads this page: signs a reader in by a small window of the Samara server, and calls its API in their name.
//
//   const person = new SamaraPerson("https://talk.example", 1);
//   button.onclick = () => person.signIn();
//   const answer = await person.call("person/");
//
// No cookie takes part. The token lies in this site's own storage and is exchanged every quarter of an hour.
"use strict";
globalThis.SamaraPerson = class SamaraPerson {
  #server;
  #site;
  #place;
  #memory = new Map();

  constructor(server, site) {
    this.#server = new URL(server, location.href).origin;
    this.#site = site;
    this.#place = `samara ${this.#server} ${site}`;
    const told = new URLSearchParams(location.hash.slice(1));
    if (told.has("samara-token")) {
      history.replaceState(history.state, "", location.pathname + location.search);
      // Only what this browser asked for: nobody is signed in as somebody else by a link.
      const asked = this.#stored(`${this.#place} asked`);
      if (asked && asked === told.get("state")) this.#keep({ token: told.get("samara-token"), until: 0 });
      this.#store(`${this.#place} asked`, null);
    }
  }

  get isSignedIn() {
    return this.#kept() !== null;
  }

  // Take a token that the server gave with another answer.
  take({ token, seconds }) {
    this.#keep({ token, until: Date.now() + seconds * 1000 });
  }

  // Call it in the handler of a click, or the browser opens no window. Resolves when the reader has signed in.
  signIn() {
    const address = new URL("/-/popup/", this.#server);
    const state = crypto.randomUUID();
    this.#store(`${this.#place} asked`, state);
    const { lang } = document.documentElement;
    address.search = new URLSearchParams({ site: this.#site, lang, origin: location.origin, back: location.href.split("#")[0], state });
    const opened = window.open(address, "samara", "popup,width=480,height=720");
    if (!opened) {
      location.assign(address);
      return new Promise(() => {});
    }
    return new Promise((resolve) => {
      const stop = new AbortController();
      const done = () => { stop.abort(); resolve(); };
      addEventListener("message", ({ origin, source, data }) => {
        if (origin !== this.#server || source !== opened || data?.type !== "samara:token") return;
        this.#store(`${this.#place} asked`, null);
        this.#keep({ token: data.token, until: Date.now() + data.seconds * 1000 });
        done();
      }, { signal: stop.signal });
      // Where this page may have no tie to the window, the window comes back to this site and leaves the token in its storage.
      addEventListener("storage", ({ key, newValue }) => {
        if (key === this.#place && newValue) done();
      }, { signal: stop.signal });
    });
  }

  async signOut() {
    const token = await this.#token();
    this.#forget();
    if (token) await this.#ask("token/", token, { method: "DELETE" });
  }

  // The answer of the API, asked in the reader's name when there is one.
  async call(path, more = {}) {
    const token = await this.#token();
    const answer = await this.#ask(path, token, more);
    if (answer.status === 401 && token) this.#forget();
    return answer;
  }

  #ask(path, token, { headers = {}, ...more } = {}) {
    const address = `${this.#server}/-/api/sites/${this.#site}/${path}`;
    const shown = token ? { ...headers, Authorization: `Bearer ${token}` } : headers;
    return fetch(address, { ...more, headers: shown, mode: "cors", credentials: "omit", referrerPolicy: "no-referrer" });
  }

  // One tab renews, the others wait and find its successor in the storage.
  async #token() {
    const fresh = (kept) => kept && kept.until - Date.now() > 30_000;
    let kept = this.#kept();
    if (!kept || fresh(kept)) return kept?.token ?? null;
    const renew = async () => {
      kept = this.#kept();
      if (!kept || fresh(kept)) return kept?.token ?? null;
      const answer = await this.#ask("token/", kept.token, { method: "POST" });
      if (answer.ok) {
        const { token, seconds } = await answer.json();
        this.#keep({ token, until: Date.now() + seconds * 1000 });
        return token;
      }
      if (answer.status === 401) this.#forget();
      return null;
    };
    return navigator.locks ? navigator.locks.request(this.#place, renew) : renew();
  }

  #kept() {
    const kept = this.#stored(this.#place);
    return kept ? JSON.parse(kept) : null;
  }

  #keep(kept) {
    this.#store(this.#place, JSON.stringify(kept));
  }

  #forget() {
    this.#store(this.#place, null);
  }

  // Where the browser keeps nothing for this site, the page does as long as it is open.
  #stored(name) {
    try { return localStorage.getItem(name); } catch { return this.#memory.get(name) ?? null; }
  }

  #store(name, value) {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    } catch {
      this.#memory.set(name, value);
    }
  }
};
