// Hands the token to the page that opened this window: to the one origin it was given for, and to no other.
"use strict";
(() => {
  const form = document.getElementById("hand");
  if (form?.dataset.agreed !== undefined) form.requestSubmit();

  const handed = document.getElementById("handed");
  if (!handed) return;
  const { token, seconds, origin, back, state, offer } = handed.dataset;
  if (window.opener) {
    window.opener.postMessage({ type: "samara:token", token, seconds: Number(seconds) }, origin);
  } else if (back) {
    location.replace(`${back}#${new URLSearchParams({ "samara-token": token, state })}`);
    return;
  }
  handed.remove();
  const close = document.querySelector("button.close");
  close.addEventListener("click", () => window.close());
  close.hidden = false;
  const passkeys = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);
  if (offer !== undefined && passkeys) document.querySelector(".offer").hidden = false;
  else window.close();
})();
