// Passkeys: makes one, or signs in with one, by the browser's own dialogue. https://www.w3.org/TR/webauthn-3/
"use strict";
(() => {
  const KNOWN = "samara-passkey";
  const able = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials);
  const remembered = {
    get() { try { return localStorage.getItem(KNOWN) === "1"; } catch { return false; } },
    set() { try { localStorage.setItem(KNOWN, "1"); } catch { /* the browser keeps nothing: the box comes first next time */ } },
  };

  const door = document.querySelector("form.passkey");
  if (door && able) {
    door.hidden = false;
    if (remembered.get()) {
      // First for the eye, for the keyboard, and for who only presses Enter.
      const doors = door.parentElement;
      doors.classList.add("known");
      doors.prepend(door);
      if (!doors.querySelector("[aria-invalid]")) door.querySelector("button").focus();
    }
  }

  const form = document.querySelector("form[data-make], form[data-use]");
  if (!form) return;
  if (!able) {
    document.querySelector(".unsupported").hidden = false;
    return;
  }
  form.hidden = false;

  async function answer() {
    if (form.dataset.make) {
      const { publicKey } = JSON.parse(form.dataset.make);
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
    }
    const { publicKey } = JSON.parse(form.dataset.use);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
  }

  let asking = false;
  async function ask() {
    if (asking) return;
    asking = true;
    try {
      form.elements.answer.value = JSON.stringify(await answer());
      remembered.set();
      form.submit();
    } catch {
      asking = false; // closed without an answer: the button asks again
    }
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  if (form.dataset.use) ask();
})();
