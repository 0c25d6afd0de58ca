/* On every page: what opens the search. The search itself is fetched when it is first opened. */
"use strict";
{
  const root = document.currentScript.src.replace(/assets\/search\/open\.js.*$/, "");
  const able = typeof HTMLDialogElement === "function" && "showModal" in HTMLDialogElement.prototype;
  const script = (src) => new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), { src });
    element.onload = resolve;
    element.onerror = () => {
      element.remove();
      reject(new Error("not loaded"));
    };
    document.head.append(element);
  });

  let loading = null;
  const load = () => {
    loading = loading || script(`${root}assets/search/panel.js`).catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const open = (words, from) => load().then(() => window.searchPanel(root).open(words, from));

  // Links and forms that open the search; without it they lead to the list of all questions.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-search]");
    if (!able || !link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open("", link).catch(() => location.assign(link.href));
  });
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-search]");
    if (!able || !form) return;
    event.preventDefault();
    const field = form.querySelector("input");
    open(field.value, field).catch(() => location.assign(form.action));
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!able || typing || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open("", document.activeElement).catch(() => {});
  });

  // A question in the address is asked once and forgotten; Back from a result shows the results again.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    const address = new URL(location.href);
    address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
    if (able && asked) open(asked).catch(() => {});
  }
  const back = () => {
    if (able && history.state && history.state.search) load().then(() => window.searchPanel(root).restore()).catch(() => {});
  };
  addEventListener("pageshow", back);
  addEventListener("popstate", back);
}
