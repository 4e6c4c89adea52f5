// A customer's telephone.
import { Telephone } from "./telephone.js";

const json = { "Content-Type": "application/json" };
let call = null;

const telephone = new Telephone(
  async (_, after) => {
    if (!call) {
      return null;
    }
    const answer = await fetch(`calls/${call}?after=${after}`);
    if (answer.status === 404) {
      call = null;
      return undefined;
    }
    return answer.ok ? answer.json() : Promise.reject(new Error(answer.status));
  },
  async (sid, what, body) => {
    const answer = await fetch(`calls/${sid}/${what}`, { method: "POST", headers: json, body: body && JSON.stringify(body) });
    if (!answer.ok && answer.status !== 404) {
      throw new Error(answer.status);
    }
  },
);

document.getElementById("dial").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (document.body.dataset.status === "in-progress") {
    return;
  }
  const answer = await fetch("calls", { method: "POST", headers: json, body: JSON.stringify({ from: document.getElementById("from").value }) });
  const told = await answer.json();
  if (answer.ok) {
    call = told.call;
    telephone.problem("");
    telephone.show(told);
  } else {
    telephone.problem(document.documentElement.lang === "en" ? told.detailEn : told.detail);
  }
});

// Whoever leaves the page puts the receiver down.
window.addEventListener("pagehide", () => {
  if (call) {
    navigator.sendBeacon(`calls/${call}/hang-up`);
  }
});
