
"use strict";
(() => {
  const form = document.querySelector(".filters");
  const rows = [...document.querySelectorAll(".rows > li")];
  const folds = [...document.querySelectorAll("details.fold")];

  /** Opens every folded part around the change that the address names, and brings it into view. */
  const showTarget = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    if (target.hidden && form) form.reset();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView({ block: target.matches("li") ? "center" : "start" });
  };
  addEventListener("hashchange", showTarget);

  if (form) {
    const words = form.querySelector("#filter-text");
    const team = form.querySelector("#filter-team");
    const kind = form.querySelector("#filter-kind");
    const result = form.querySelector("#filter-result");
    const total = rows.length;
    // By row: its words in lower case, made when they are first looked for.
    const texts = new Map();
    const textOf = (row) => {
      if (!texts.has(row)) {
        const section = row.closest(".team");
        texts.set(row, ((section ? section.dataset.t + " " : "") + row.textContent).toLowerCase());
      }
      return texts.get(row);
    };
    const teamsOf = (row) => (row.dataset.t || "").split("\n");

    const apply = () => {
      const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
      const narrowed = wanted.length > 0 || team.value !== "" || kind.value !== "";
      let shown = 0;
      for (const row of rows) {
        const keep =
          (!team.value || teamsOf(row).includes(team.value)) &&
          (!kind.value || row.dataset.k === kind.value) &&
          wanted.every((word) => textOf(row).includes(word));
        row.hidden = !keep;
        if (keep) shown += 1;
      }
      for (const part of document.querySelectorAll(".group, .fold, .team, .topic, .step")) {
        const picture = !narrowed && part.querySelector("figure");
        part.hidden = !picture && part.querySelector(".rows > li:not([hidden])") === null;
      }
      for (const fold of folds) {
        // What is looked for must not stay folded away; what a reader opened stays open.
        if (narrowed && !fold.open) {
          fold.open = true;
          fold.dataset.opened = "";
        } else if (!narrowed && "opened" in fold.dataset) {
          fold.open = false;
          delete fold.dataset.opened;
        }
      }
      result.textContent = narrowed ? `${shown} of ${total} changes` : `${total} changes`;
    };

    let waiting = 0;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 80);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      words.value = team.value = kind.value = "";
      apply();
    });
    words.addEventListener("keydown", (event) => {
      if (event.key === "Escape") form.reset();
    });
    form.hidden = false;
    if (words.value || team.value || kind.value) apply();
  }
  if (location.hash) showTarget();
})();
