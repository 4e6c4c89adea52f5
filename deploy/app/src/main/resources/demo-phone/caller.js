// A customer's telephone.
import { Telephone } from "./telephone.js";
import { say } from "./words.js";

const json = { "Content-Type": "application/json" };
let call = null;
let rung = null;

const telephone = new Telephone(
  async (_, after) => {
    if (!call || document.body.hasAttribute("data-over")) {
      const ringing = await lookForRinging();
      if (ringing) {
        call = ringing.call;
        return ringing;
      }
    }
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
  (screen) => {
    const ringing = screen?.status === "ringing" && screen.call === rung;
    document.getElementById("incoming").hidden = !ringing;
    document.title = ringing ? `☎ ${say("state.ringing")}` : say("caller.title");
    document.body.toggleAttribute("data-over", Boolean(screen) && !["queued", "ringing", "in-progress"].includes(screen.status));
  },
);

/** Whether our own number is being called. */
async function lookForRinging() {
  const number = document.getElementById("from").value.trim();
  if (!number) {
    return null;
  }
  const answer = await fetch(`calls?number=${encodeURIComponent(number)}`);
  const { call: found } = answer.ok ? await answer.json() : {};
  rung = found?.call ?? null;
  return found;
}

for (const step of ["pick-up", "mailbox", "decline"]) {
  document.getElementById(step).addEventListener("click", () => telephone.step(step));
}

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
