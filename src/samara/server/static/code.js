// Sends the code as soon as its sixth digit is typed or pasted.
"use strict";
(() => {
  const field = document.getElementById("code");
  field.addEventListener("input", () => {
    if (field.value.replace(/\P{Nd}/gu, "").length === 6) field.form.requestSubmit();
  });
})();
