"use strict";
// Niceties only: the page reads in full without them.
(() => {
  const back = document.getElementById("back");
  let from = null;

  // A target inside folded parts is shown by unfolding them.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView({ block: target.classList.contains("anchor") ? "center" : "start" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || link === back || link.closest("nav")) return;
    from = window.scrollY;
    back.hidden = false;
  });
  back.addEventListener("click", (event) => {
    event.preventDefault();
    if (from !== null) window.scrollTo({ top: from });
    back.hidden = true;
  });
  window.addEventListener("hashchange", reveal);
  // Paper cannot be unfolded.
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  if (location.hash) reveal();
})();
