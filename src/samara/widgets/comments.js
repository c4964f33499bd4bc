// Upgrades the comments of a page in place: write, answer, change, vote and see what others write, without leaving the page.
// The list is drawn by the server alone; this only puts its parts where they belong, and adds what is the reader's own.
(() => {
  "use strict";

  const WORK = document.currentScript.src.replace("comments.js", "work.js");

  customElements.define("samara-comments", class extends HTMLElement {
    #person;
    #words;
    #blank;
    #sort;
    #version;
    #held;
    #fresh;
    #stream;
    #pages = 0;
    #roots = new Map();
    #mine = { waiting: [], votes: {}, signs: {}, editable: {} };
    #pressed;

    connectedCallback() {
      if (!this.dataset.api || this.#person) return;
      const api = new URL(this.dataset.api, location.href);
      this.#person = new SamaraPerson(api.origin, Number(/sites\/(\d+)/.exec(api.pathname)[1]));
      this.addEventListener("click", (event) => this.#click(event));
      this.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#send(event.target);
      });
      this.addEventListener("input", ({ target }) => target.form && this.#keep(target.form));
      this.addEventListener("keydown", (event) => {
        const form = event.target.closest("form");
        if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
        if (form && event.key === "Escape") form.querySelector(".samara-cancel")?.click();
      });
      this.dataset.page ||= (document.querySelector("link[rel=canonical]") ?? location).href.split("#")[0];
      const isDrawn = Boolean(this.#list);
      if (isDrawn) this.#begin();
      new IntersectionObserver(([seen], watch) => {
        if (!seen.isIntersecting) return;
        watch.disconnect();
        if (isDrawn) this.#refresh().then(() => this.#listen());
        else this.#load({ whole: 1 }).then((all) => this.replaceWith(all.parentNode), () => {});
      }, { rootMargin: "800px" }).observe(this);
    }

    // What is drawn becomes alive.
    #begin() {
      this.#words = JSON.parse(this.dataset.words);
      this.#sort = this.dataset.sort;
      this.#version = this.dataset.version;
      const form = this.#find(".samara-form");
      if (form) {
        this.#blank = form.cloneNode(true);
        this.#blank.removeAttribute("id");
        this.#prepare(form);
      }
      this.#fresh = make("p", "samara-fresh");
      this.#fresh.setAttribute("role", "status");
      this.append(this.#fresh);
      for (const li of this.#list.children) this.#take(li);
    }

    get #list() {
      return this.#find(".samara-list");
    }

    #find(what) {
      return this.querySelector(what);
    }

    get lang() {
      return this.closest("[lang]")?.lang || "en";
    }

    // Asking

    async #load(query) {
      const asked = new URLSearchParams({ page: this.dataset.page, lang: this.lang, sort: this.#sort ?? "", ...query });
      const answer = await fetch(`${this.dataset.api}thread/?${asked}`, { cache: "no-cache", credentials: "omit" });
      if (!answer.ok) throw new Error(answer.statusText);
      const drawn = document.createElement("template");
      drawn.innerHTML = await answer.text();
      return drawn.content.querySelector("samara-comments");
    }

    // The answer; where it is not ok, or none came, what it says of that.
    async #call(path, method, body) {
      const more = body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
      const answer = await this.#person.call(path, { method, ...more }).catch(() => null);
      return answer?.ok ? answer : { status: answer?.status, ...await answer?.json().catch(() => null) };
    }

    // Where the server doubts a comment it asks for some work, which a script of its own does; without that, the comment waits.
    async #post(body) {
      const answer = await this.#call("comments/", "POST", body);
      if (answer.status !== 428) return answer;
      body.work = await import(WORK).then((script) => script.default(answer.work), () => null);
      return this.#post(body);
    }

    // The list as it is now, with all further parts that were opened.
    async #gather() {
      const first = await this.#load({});
      const list = first.querySelector(".samara-list");
      for (let opened = this.#pages; opened > 0; opened--) {
        const more = first.querySelector(".samara-more");
        if (!more) break;
        const part = await this.#load(queryOf(more));
        list.append(...part.querySelector(".samara-list").children);
        more.replaceWith(...part.querySelectorAll(".samara-more"));
      }
      for (const [root, times] of this.#roots) {
        for (let opened = times; opened > 0; opened--) {
          const rest = list.querySelector(`[data-root="${root}"]`);
          if (!rest) break;
          const part = await this.#load(queryOf(rest));
          rest.replaceWith(...part.querySelector(".samara-list").children);
        }
      }
      return first;
    }

    // Read the thread again. Where newcomers would move what is in view, they wait behind a button, unless the reader `asked`.
    async #refresh(asked = false) {
      let next;
      try {
        next = await this.#gather();
      } catch {
        if (asked) this.#tell(this.#words.failed);
        return;
      }
      this.#merge(next, asked);
      await this.#own();
    }

    #merge(next, asked) {
      if (this.dataset.state !== next.dataset.state) {
        this.dataset.state = next.dataset.state;
        this.#greet();
      }
      const list = this.#list;
      const known = new Map([...list.children].map((li) => [keyOf(li), li]));
      const coming = [...(next.querySelector(".samara-list")?.children ?? [])];
      const fresh = coming.filter((li) => !known.has(keyOf(li)));
      const seen = (li) => {
        const after = coming.slice(coming.indexOf(li)).map((each) => known.get(keyOf(each))).find(Boolean);
        const { top } = (after ?? this.#fresh).getBoundingClientRect();
        return top > 0 && top < innerHeight;
      };
      if (!asked && fresh.some(seen)) {
        const button = make("button", "", this.#words.fresh.replace("{}", fresh.filter((li) => li.id).length || "…"));
        this.#held = next;
        this.#find(".samara-none")?.replaceChildren("…");
        this.#fresh.replaceChildren(button);
        return;
      }
      this.#fresh.replaceChildren();
      let at = list.firstElementChild;
      for (const li of coming) {
        const was = known.get(keyOf(li));
        known.delete(keyOf(li));
        if (!was) {
          this.#take(li);
          list.insertBefore(li, at);
          if (this.#version) li.classList.add("samara-new");
          continue;
        }
        this.#renew(was, li);
        if (was === at) at = at.nextElementSibling;
        else list.insertBefore(was, at);
      }
      for (const li of known.values()) if (!li.matches(".samara-waits")) li.remove();
      this.#version = this.dataset.version = next.dataset.version;
      for (const part of [".samara-head", ".samara-none", ".samara-more"]) {
        const [was, now] = [this.#find(part), next.querySelector(part)];
        if (was && now) {
          if (was.innerHTML !== now.innerHTML) was.replaceWith(now);
        } else if (now) list.after(now);
        else was?.remove();
      }
      return fresh;
    }

    // Only what differs is replaced, so that whoever is about to press something does not lose it.
    #renew(was, now) {
      was.className = now.className;
      if (was.drawn === faceOf(now) && was.tally) {
        was.tally = tallyOf(now);
        this.#dress(was);
        return;
      }
      const parts = ["header", ".samara-text"].map((part) => [was.querySelector(part), now.querySelector(part)]);
      if (was.tally && tallyOf(now) && parts.flat().every(Boolean)) for (const [old, fresh] of parts) old.replaceWith(fresh);
      else was.firstElementChild.replaceWith(now.firstElementChild);
      this.#take(was, now);
    }

    // What the server drew of a comment, and what it counted there.
    #take(li, drawn = li) {
      li.drawn = faceOf(li);
      li.tally = tallyOf(drawn.querySelector("footer") ? drawn : li);
      li.querySelectorAll("footer > :is(span, button:not([type]))").forEach((part) => part.remove());
      this.#dress(li);
    }

    // What is the reader's own: their votes and signs, and what they may still change.
    #dress(li) {
      const foot = li.querySelector("footer");
      if (!foot || !li.tally) return;
      const [id, words] = [idOf(li), this.#words];
      const { up, down, signs } = li.tally;
      const answer = foot.querySelector(".samara-answer");
      const vote = this.#mine.votes[id] ?? 0;
      const set = this.#mine.signs[id] ?? [];
      const all = (this.dataset.signs || "").split(" ").filter(Boolean);
      const press = (kind, value, word, count, pressed, place = foot, before = answer) => {
        let button = [...place.children].find((each) => each.value === value);
        if (!button) {
          button = make("button", `samara-${kind}`);
          button.value = value;
          place.insertBefore(button, before);
        }
        button.setAttribute("aria-pressed", pressed);
        button.replaceChildren(make("i", "", word), ` ${count || ""}`);
      };
      press("up", "1", words.up, up, vote === 1);
      press("down", "-1", words.down, down, vote === -1);
      let menu = foot.querySelector("details");
      if (!menu && all.length) {
        menu = make("details");
        const summary = make("summary", "samara-react");
        summary.append(make("i", "", words.react));
        menu.append(summary, make("div"));
        foot.insertBefore(menu, answer);
      }
      for (const sign of new Set([...Object.keys(signs), ...set])) {
        if (signs[sign]) press("sign", sign, sign, signs[sign], set.includes(sign), foot, menu ?? answer);
        else [...foot.children].find((each) => each.value === sign)?.remove();
      }
      for (const sign of all) press("sign", sign, sign, 0, set.includes(sign), menu.lastChild, null);
      for (const time of li.querySelectorAll("time:not([title])")) ago(time, this.lang);
      foot.querySelectorAll(".samara-change, .samara-remove").forEach((part) => part.remove());
      const until = this.#mine.editable[id];
      if (until) {
        const change = make("button", "samara-change", words.change);
        const remove = make("button", "samara-remove", words.remove);
        foot.append(change, remove);
        count(change, Date.parse(until));
      }
      foot.classList.add("samara-live");
    }

    async #own() {
      const browser = this.#stored("samara browser") ?? "";
      if (!this.#person.isSignedIn && !browser) return;
      let answer, last;
      do {
        // What was asked for before a button was pressed does not know of it.
        await (last = this.#pressed);
        answer = await this.#call(`mine/?${new URLSearchParams({ page: this.dataset.page })}`, "POST", { browser });
      } while (last !== this.#pressed);
      if (!answer.ok) return;
      this.#mine = await answer.json();
      const held = new Set(this.#mine.waiting.map((one) => `comment-${one.id}`));
      for (const li of this.querySelectorAll(".samara-waits")) if (!held.has(li.id)) li.remove();
      for (const one of this.#mine.waiting) this.#wait(one);
      for (const li of this.#list.children) this.#dress(li);
    }

    // One's own comment that nobody else sees yet.
    #wait(one) {
      const before = document.getElementById(`comment-${one.id}`);
      if (before?.drawn === one.html) return;
      const li = make("li", "samara-waits");
      li.id = `comment-${one.id}`;
      li.innerHTML = '<article><header><b><bdi></bdi></b><em></em></header><div class="samara-text" dir="auto"></div><footer></footer></article>';
      li.querySelector("bdi").textContent = one.name;
      li.querySelector("em").textContent = this.#words.waiting;
      li.querySelector(".samara-text").innerHTML = one.html;
      li.drawn = one.html;
      const foot = li.querySelector("footer");
      const remove = make("button", "samara-remove", this.#words.remove);
      if (this.#mine.editable[one.id]) {
        const change = make("button", "samara-change", this.#words.change);
        foot.append(change);
        count(change, Date.parse(this.#mine.editable[one.id]));
      }
      foot.append(remove);
      const parent = one.parent && document.getElementById(`comment-${one.parent}`);
      if (parent) li.classList.add("samara-in1");
      before?.remove();
      parent ? parent.after(li) : this.#list.append(li);
    }

    // Pressing

    #click(event) {
      const pressed = event.target.closest("a, button");
      if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const li = pressed.closest("li");
      const acts = {
        "samara-up": () => this.#vote(li, 1),
        "samara-down": () => this.#vote(li, -1),
        "samara-sign": () => this.#sign(li, pressed.value),
        "samara-answer": () => this.#answer(li),
        "samara-change": () => this.#change(li),
        "samara-remove": () => this.#remove(li, pressed),
        "samara-cancel": () => this.#close(pressed.form),
        "samara-preview": () => this.#preview(pressed),
        "samara-enter": () => this.#enter(),
        "samara-leave": () => this.#person.signOut().then(() => this.#greet()),
      };
      const act = acts[pressed.className];
      if (act) {
        event.preventDefault();
        act();
        return;
      }
      if (pressed.closest(".samara-fresh")) {
        const fresh = this.#merge(this.#held, true);
        this.#own();
        point(fresh[0]);
      } else if (pressed.closest(".samara-order")) {
        event.preventDefault();
        this.#sort = new URL(pressed.href).searchParams.get("sort");
        [this.#pages, this.#version] = [0, null];
        this.#refresh(true).then(() => this.#find(`.samara-order a[href="${pressed.getAttribute("href")}"]`)?.focus());
      } else if (pressed.closest(".samara-more, .samara-rest")) {
        event.preventDefault();
        const before = new Set(this.#list.children);
        const { root } = li?.dataset ?? {};
        if (root) this.#roots.set(root, (this.#roots.get(root) ?? 0) + 1);
        else this.#pages++;
        this.#refresh(true).then(() => point([...this.#list.children].find((each) => !before.has(each))));
      }
    }

    async #enter() {
      await this.#person.signIn();
      this.#greet();
      await this.#own();
    }

    // Shown at once, and taken back when the server does not agree.
    async #vote(li, value) {
      if (!this.#person.isSignedIn) await this.#enter();
      const id = idOf(li);
      const before = this.#mine.votes[id] ?? 0;
      const now = before === value ? 0 : value;
      const show = (from, to) => {
        li.tally.up += (to === 1) - (from === 1);
        li.tally.down += (to === -1) - (from === -1);
        this.#mine.votes[id] = to;
        this.#dress(li);
      };
      show(before, now);
      this.#press(`comments/${id}/vote/`, { value: now }, () => show(now, before));
    }

    async #sign(li, sign) {
      li.querySelector("details")?.removeAttribute("open");
      if (!this.#person.isSignedIn) await this.#enter();
      const id = idOf(li);
      const set = (on) => {
        const mine = (this.#mine.signs[id] ?? []).filter((each) => each !== sign);
        li.tally.signs[sign] = (li.tally.signs[sign] ?? 0) + (on ? 1 : -1);
        this.#dress(li);
        this.#mine.signs[id] = on ? [...mine, sign] : mine;
        this.#dress(li);
      };
      const on = !(this.#mine.signs[id] ?? []).includes(sign);
      set(on);
      this.#press(`comments/${id}/reactions/`, { sign, on }, () => set(!on));
    }

    async #press(path, body, undo) {
      const answer = await (this.#pressed = this.#call(path, "PUT", body));
      if (!answer.ok) {
        undo();
        this.#tell(this.#fault(answer));
      }
    }

    #answer(li) {
      const open = li.querySelector("form");
      if (open || !this.#find("form#write:not([hidden])")) return open?.elements.text.focus();
      const whom = li.querySelector("bdi").textContent;
      const form = this.#open(li, "reply", this.#words.answering.replace("{}", whom));
      this.#prepare(form);
      form.elements.text.focus();
    }

    async #change(li) {
      if (li.querySelector("form") || !this.#blank) return;
      const answer = await this.#call(`comments/${idOf(li)}/`);
      if (!answer.ok) return this.#tell(this.#fault(answer));
      const { text } = await answer.json();
      const form = this.#open(li, "change", this.#words.change);
      form.querySelectorAll(".samara-who, .samara-as, .samara-follow, .samara-enter").forEach((part) => part.remove());
      form.querySelector(".samara-send button").textContent = this.#words.save;
      this.#prepare(form);
      form.elements.text.value ||= text;
      form.elements.text.focus();
    }

    // A form of its own below a comment.
    #open(li, name, label) {
      const form = this.#blank.cloneNode(true);
      const field = make("input");
      Object.assign(field, { type: "hidden", name, value: idOf(li) });
      const cancel = make("button", "samara-cancel", this.#words.cancel);
      form.querySelector(".samara-send").append(cancel);
      form.querySelector(".samara-write > span").textContent = form.elements.text.placeholder = label;
      form.append(field);
      form.hidden = false;
      li.append(form);
      return form;
    }

    async #remove(li, button) {
      if (button.textContent !== this.#words.sure) {
        const { textContent } = button;
        button.textContent = this.#words.sure;
        button.onblur = () => { button.textContent = textContent; };
        return;
      }
      const answer = await this.#call(`comments/${idOf(li)}/`, "DELETE", { browser: this.#stored("samara browser") ?? "" });
      if (!answer.ok) return this.#tell(this.#fault(answer));
      await this.#refresh(true);
      point(document.getElementById(li.id) ?? this.#find("h2"));
    }

    async #preview(button) {
      const { form } = button;
      const shown = form.querySelector(".samara-text");
      const field = form.elements.text;
      button.setAttribute("aria-pressed", !shown);
      field.hidden = !shown;
      if (shown) return shown.remove();
      const drawn = make("div", "samara-text");
      field.after(drawn);
      const answer = await this.#call("preview/", "POST", { text: field.value });
      if (answer.ok) drawn.innerHTML = (await answer.json()).html;
      else drawn.textContent = this.#fault(answer);
    }

    // Writing

    #prepare(form) {
      const status = make("p", "samara-status");
      status.setAttribute("role", "status");
      form.append(status);
      const preview = make("button", "samara-preview", this.#words.preview);
      form.querySelector(".samara-send button").after(preview);
      const kept = JSON.parse(this.#stored(this.#draft(form)) ?? "null");
      if (kept) {
        for (const name of ["text", "name", "address"]) if (form.elements[name] && kept[name]) form.elements[name].value = kept[name];
        if (kept.proof && Date.now() - kept.at < 600_000) this.#prove(form, kept.proof, kept.address);
      }
      this.#greet();
    }

    // Who writes: asked of those who are not signed in.
    async #greet() {
      const isKnown = this.#person.isSignedIn;
      const { state } = this.dataset;
      const main = this.#find(".samara-form#write");
      if (main) main.hidden = state === "closed" || (state === "signed-in" && !isKnown);
      this.#find(".samara-shut")?.remove();
      if (main && state === "closed") main.before(make("p", "samara-note samara-shut", this.#words.closed));
      this.#find(".samara-members")?.toggleAttribute("hidden", isKnown);
      this.#ask(isKnown);
      if (!isKnown) {
        this.#mine = { waiting: [], votes: {}, signs: {}, editable: {} };
        for (const li of this.#list.children) this.#dress(li);
        return;
      }
      const answer = await this.#call("person/");
      if (!answer.ok) return this.#person.isSignedIn || this.#greet();
      const { name, is_named } = await answer.json();
      this.#ask(true, is_named, name);
    }

    // Show what there is to ask, and to whom it says whose words they will be.
    #ask(isKnown, isNamed = isKnown, name = "") {
      for (const part of this.querySelectorAll(".samara-who")) part.hidden = isNamed;
      for (const part of this.querySelectorAll(".samara-enter, .samara-who :is(label + label, small)")) part.hidden = isKnown;
      for (const field of this.querySelectorAll(".samara-who input")) field.disabled = field.name === "name" ? isNamed : isKnown;
      for (const part of this.querySelectorAll(".samara-as")) {
        part.hidden = !name;
        part.firstChild.textContent = this.#words.writing.replace("{}", name);
      }
    }

    async #send(form) {
      if (form.querySelector(".samara-code")) return this.#redeem(form);
      const body = Object.fromEntries(new FormData(form));
      body.browser = this.#stored("samara browser") ?? "";
      body.seconds = performance.now() / 1000;
      const button = form.querySelector(".samara-send button");
      button.disabled = true;
      this.#say(form, this.#words.sending);
      const answer = await (body.change ? this.#call(`comments/${body.change}/`, "PATCH", body) : this.#post(body));
      button.disabled = false;
      if (!answer.ok) {
        this.#say(form, this.#fault(answer));
        if (answer.status === 401) this.#greet();
        return;
      }
      const told = await answer.json();
      if (answer.status === 202) {
        this.#keep(form, told);
        this.#prove(form, told, body.address);
        return;
      }
      if (told.browser) this.#store("samara browser", told.browser);
      if (body.name) this.#greet();
      await this.#done(form, told.comment);
    }

    // The field for the code takes the place of all others; what was typed stays behind it.
    #prove(form, proof, address) {
      form.proof = proof;
      form.classList.add("samara-proving");
      const label = make("label", "samara-code", `${this.#words.code} `);
      const field = make("input");
      Object.assign(field, { inputMode: "numeric", autocomplete: "one-time-code", maxLength: 11, required: true, dir: "ltr" });
      const cancel = make("button", "samara-cancel", this.#words.cancel);
      label.append(field);
      form.prepend(label, cancel);
      field.addEventListener("input", () => {
        if (field.value.replace(/\P{Nd}/gu, "").length === 6) this.#redeem(form);
      });
      this.#say(form, this.#words.sent.replace("{}", address));
      field.focus();
    }

    async #redeem(form) {
      const field = form.querySelector(".samara-code input");
      if (field.readOnly) return;
      field.readOnly = true;
      const { draft, browser } = form.proof;
      const answer = await this.#call(`drafts/${draft}/`, "POST", { browser, code: field.value });
      field.readOnly = false;
      if (!answer.ok) {
        // A code that is spent is good for nothing: the same words can be sent once more, for a new one.
        if (answer.left === 0) this.#reopen(form);
        this.#say(form, this.#fault(answer));
        field.select();
        return;
      }
      const told = await answer.json();
      this.#person.take(told);
      this.#reopen(form);
      await this.#greet();
      await this.#done(form, told.comment);
    }

    #reopen(form) {
      form.querySelectorAll(".samara-code, .samara-code + .samara-cancel").forEach((part) => part.remove());
      form.classList.remove("samara-proving");
      delete form.proof;
    }

    #close(form) {
      if (form.proof) {
        this.#reopen(form);
        this.#keep(form);
        this.#say(form, "");
        form.elements.text.focus();
        return;
      }
      const li = form.closest("li");
      form.remove();
      li.querySelector(".samara-answer")?.focus();
    }

    async #done(form, comment) {
      this.#store(this.#draft(form), null);
      if (form.closest("li")) form.remove();
      else {
        form.reset();
        this.#say(form, "");
        if (form.querySelector(".samara-text")) form.querySelector(".samara-preview").click();
      }
      await this.#refresh(true);
      this.#tell(comment.state === "waiting" ? this.#words.held : this.#words.published);
      point(document.getElementById(`comment-${comment.id}`));
    }

    // Speaking

    #say(form, text) {
      form.querySelector(".samara-status").textContent = text;
    }

    #tell(text) {
      const told = make("span", "", text);
      this.#fresh.replaceChildren(told);
      setTimeout(() => told.remove(), 8000);
    }

    #fault({ status, error }) {
      return this.#words[error?.type] ?? (status === 429 ? this.#words.often : this.#words.failed);
    }

    // What was typed is kept by the page's own storage until it is published.

    #draft(form) {
      const { reply, change } = form.elements;
      return `samara draft ${this.dataset.page} ${change ? `change ${change.value}` : reply?.value ?? ""}`;
    }

    #keep(form, proof = form.proof) {
      const { text, name, address } = form.elements;
      if (!text || form.querySelector(".samara-code")) return;
      const kept = { text: text.value, name: name?.value, address: address?.value, proof, at: Date.now() };
      this.#store(this.#draft(form), text.value ? JSON.stringify(kept) : null);
    }

    #stored(name) {
      try { return localStorage.getItem(name); } catch { return null; }
    }

    #store(name, value) {
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      } catch { /* The browser keeps nothing here; then it lasts as long as the page. */ }
    }

    // What others write meanwhile: told by the server, or asked for where that does not work. Nothing runs while nobody looks.

    #listen() {
      let clock;
      const address = `${this.dataset.api}live/?${new URLSearchParams({ page: this.dataset.page })}`;
      const look = () => {
        clearInterval(clock);
        this.#stream?.close();
        if (document.hidden || !this.isConnected) return;
        this.#stream = new EventSource(address);
        this.#stream.addEventListener("thread", ({ data }) => {
          if (String(JSON.parse(data).version) !== this.#version) this.#refresh();
        });
        this.#stream.onerror = () => {
          if (this.#stream.readyState === EventSource.CLOSED) clock = setInterval(() => this.#refresh(), 30_000);
        };
      };
      document.addEventListener("visibilitychange", look);
      look();
    }
  });

  function make(name, className = "", text = "") {
    return Object.assign(document.createElement(name), { className, textContent: text }, name === "button" && { type: name });
  }

  function idOf(li) {
    return li.id.slice("comment-".length);
  }

  // What a comment says, apart from what is counted.
  function faceOf(li) {
    return [...li.querySelectorAll("article > :not(footer), :scope > a")].map((part) => part.outerHTML).join("");
  }

  function tallyOf(li) {
    const foot = li.querySelector("footer");
    if (!foot) return null;
    const count = (part) => parseInt(part?.lastChild.textContent, 10) || 0;
    const tally = { up: count(foot.querySelector(".samara-up")), down: count(foot.querySelector(".samara-down")), signs: {} };
    for (const sign of foot.querySelectorAll(".samara-sign")) tally.signs[sign.firstChild.textContent] = count(sign);
    return tally;
  }

  function keyOf(li) {
    return li.id || li.dataset.root;
  }

  function queryOf(place) {
    return Object.fromEntries(new URL(place.querySelector("a").href).searchParams);
  }

  // To a place, for the eye and for who reads by ear.
  function point(place) {
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  }

  function ago(time, lang) {
    const date = new Date(time.dateTime);
    const seconds = (date - Date.now()) / 1000;
    time.title = date.toLocaleString(lang || undefined);
    const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60]].find(([, each]) => -seconds >= each) ?? ["second", 1];
    if (-seconds < 7 * 86400) time.textContent = new Intl.RelativeTimeFormat(lang || undefined, { numeric: "auto" }).format(Math.min(0, Math.round(seconds / size)), unit);
  }

  // Minutes and seconds for which something can still be changed.
  function count(button, until) {
    const told = button.textContent;
    const tick = () => {
      const left = Math.round((until - Date.now()) / 1000);
      if (left <= 0) return button.remove();
      button.textContent = `${told} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      setTimeout(() => button.isConnected && tick(), 1000);
    };
    tick();
  }
})();
