// The telephone on an agent's desk: shows the latest call to her number.
import { Telephone } from "./telephone.js";
import { say } from "./words.js";

const ROOT = "/api/demo/phone";
const find = (id) => document.getElementById(id);

function token() {
  return decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? "");
}

let number = "";

const telephone = new Telephone(
  async (call, after) => {
    const answer = await fetch(`${ROOT}?call=${call ?? ""}&after=${after}`);
    if (answer.status === 401) {
      telephone?.problem(say("agent.signed-out"));
      return null;
    }
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const shown = await answer.json();
    telephone.problem(shown.number ? "" : say("agent.none"));
    number = shown.number;
    return shown.call;
  },
  async (_, what, body) => {
    const answer = await fetch(`${ROOT}/${what}`, {
      method: "POST", headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() }, body: body && JSON.stringify(body),
    });
    if (!answer.ok && answer.status !== 404) {
      throw new Error(answer.status);
    }
  },
  (screen) => {
    const ringing = screen?.status === "ringing";
    find("pick-up").disabled = !ringing;
    find("decline").disabled = !ringing;
    document.title = ringing ? `☎ ${say("state.ringing")}` : say("agent.title");
    if (!screen && number) {
      find("state").textContent = say("agent.idle", number);
    }
  },
);

// While it is ticked calls ring in this page, and nobody has to press 1.
const listening = (on) => fetch("/api/softphone/listening", { method: on ? "PUT" : "DELETE", headers: { "X-XSRF-TOKEN": token() } });
find("softphone").addEventListener("change", ({ target }) => listening(target.checked));
setInterval(() => find("softphone").checked && listening(true), 30_000);

find("pick-up").addEventListener("click", () => telephone.step("pick-up"));
find("decline").addEventListener("click", () => telephone.step("decline"));
