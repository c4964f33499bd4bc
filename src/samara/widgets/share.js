// Adds to a share bar what only a script can do: copy, the device's own sheet, print, and asking for the reader's own server.
// Everything else works without it. Nothing is stored, nothing fetched.
customElements.define("samara-share", class extends HTMLElement {
  connectedCallback() {
    const find = (name) => this.querySelector(name);
    const field = find("input");
    const show = (name, act) => {
      const button = find(".samara-" + name);
      if (!button) return;
      button.hidden = button.parentNode.hidden = false;
      button.onclick = () => act(button);
    };
    const tell = (button, said) => {
      const text = button.textContent;
      button.textContent = said;
      setTimeout(() => button.textContent = text, 4000);
    };
    if (navigator.share) show("native", () => navigator.share({ title: document.title, url: field.value }).catch(() => {}));
    show("print", () => print());
    // No page can keep itself among the bookmarks; the keys for it can be told.
    show("bookmark", (button) => tell(button, button.dataset.done.replace(/\w+\+/, /Mac/.test(navigator.platform) ? "⌘" : "$&")));
    show("copy", async (button) => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
      } catch {
        document.execCommand("copy");
      }
      tell(button, button.dataset.done);
    });
    this.querySelectorAll("[data-server]").forEach((link) => {
      const dialog = document.querySelector(".samara-share dialog");
      if (!dialog || !dialog.showModal) return;
      link.parentNode.hidden = false;
      link.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const [form, name, field, list] = ["form", "strong", "input", "a"].map((part) => dialog.querySelector(part));
        name.textContent = link.textContent;
        if (list) {
          list.href = link.href;
          list.hidden = !link.href;
        }
        dialog.onclick = ({ target }) => {
          if (target.matches("a, [type=button]")) dialog.close();
        };
        form.onsubmit = () => {
          // People type their server, its address, or their whole account.
          const host = /^(?:.*:\/\/)?(?:[^/]*@)?([^/]*)/.exec(field.value.trim())[1];
          const url = new URL(link.dataset.server.replace("{host}", host));
          form.action = url.origin + url.pathname;
          form.querySelectorAll("[type=hidden]").forEach((old) => old.remove());
          url.searchParams.forEach((value, name) => {
            form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
          });
          dialog.close();
        };
        dialog.showModal();
      };
    });
  }
});
