/**
 * What the page does beyond being read: it filters, sorts and searches learnings, sorts tables, and opens what a link
 * or a printer needs. The page is complete without it. Plain text, so that the same bytes are hashed for the page's
 * policy whatever compiled this package; it never writes markup.
 */
export const script = `"use strict";
(() => {
  const all = (query, from = document) => [...from.querySelectorAll(query)];
  const cards = all(".learning").map((node) => ({ node, facts: node.dataset, text: undefined }));
  const textOf = (card) => (card.text ??= card.node.textContent.toLowerCase());
  const form = document.getElementById("filters");

  const isPeople = (facts, wanted) =>
    wanted === "" ||
    (wanted === "team" ? facts.person === "" : wanted === "3" ? Number(facts.people) >= 3 : "=" + facts.person === wanted);
  const isSeen = (facts, wanted) =>
    wanted === "" || (wanted === "new" ? Number(facts.new) < 14 : Number(facts.seen) <= Number(wanted));
  const matches = (card, wanted) =>
    (wanted.type === "" || card.facts.type === wanted.type) &&
    (wanted.impact === "" || card.facts.impact === wanted.impact) &&
    isPeople(card.facts, wanted.people) &&
    isSeen(card.facts, wanted.seen) &&
    wanted.words.every((word) => textOf(card).includes(word));
  const orders = {
    worth: (a, b) => b.facts.worth - a.facts.worth,
    confidence: (a, b) => b.facts.confidence - a.facts.confidence,
    sessions: (a, b) => b.facts.sessions - a.facts.sessions,
    new: (a, b) => a.facts.new - b.facts.new,
  };
  let order = "worth";
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.words = wanted.search.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    let shown = 0;
    for (const card of cards) {
      const isShown = matches(card, wanted);
      card.node.hidden = !isShown;
      if (isShown) shown += 1;
    }
    if (wanted.sort !== order) {
      order = wanted.sort;
      document.getElementById("cards").append(...cards.toSorted(orders[order]).map(({ node }) => node));
    }
    document.getElementById("shown").textContent =
      shown === cards.length ? shown + (shown === 1 ? " learning" : " learnings") : shown + " of " + cards.length;
    document.getElementById("none").hidden = shown > 0;
  };
  if (form !== null) {
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    const opener = document.getElementById("open-all");
    opener.addEventListener("click", () => {
      const isOpening = opener.textContent.startsWith("Open");
      for (const each of all(".learning details")) each.open = isOpening;
      opener.textContent = isOpening ? "Close all evidence" : "Open all evidence";
    });
  }

  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    target.hidden = false;
    for (let node = target; node !== null; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target.classList.contains("learning")) for (const each of all("details", target)) each.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash.length > 1) reveal();
  addEventListener("beforeprint", () => all("details:not(.bulk, .bulk *)").forEach((each) => (each.open = true)));

  const keyOf = (cell) => (cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort));
  for (const table of all("table.sortable")) {
    all("thead th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const isDown = head.getAttribute("aria-sort") !== "descending" && column > 0;
        for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = [...body.rows].map((row) => [keyOf(row.cells[column]), row]);
        rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0) * (isDown ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  }

  for (const graph of all(".flow")) {
    const edges = all(".edge, .edge-label", graph);
    for (const node of all(".node", graph)) {
      const id = node.dataset.node;
      const light = (isOn) => {
        for (const edge of edges)
          edge.classList.toggle("dim", isOn && edge.dataset.from !== id && edge.dataset.to !== id);
      };
      node.addEventListener("mouseenter", () => light(true));
      node.addEventListener("mouseleave", () => light(false));
    }
  }
})();
`;
