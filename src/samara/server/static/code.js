// Sends the code as soon as its sixth digit is typed or pasted.
"use strict";
(() => {
  const field = document.getElementById("code");
  field.addEventListener("input", () => {
    if (field.value.replace(/\D/g, "").length === 6) field.form.requestSubmit();
  });
})();
