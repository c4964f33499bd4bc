// Waits until a reader selects words, and only then asks for what can be done with them.
{
  const wake = () => {
    if (getSelection().isCollapsed) return;
    document.removeEventListener("selectionchange", wake);
    import("./samara-quoting.js");
  };
  document.addEventListener("selectionchange", wake);
}
