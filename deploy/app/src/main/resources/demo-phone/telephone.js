// A telephone as it is shown: state, what is heard, keys, words. Where it is connected is told from outside.
import { say, speak } from "./words.js";

const LOOK_EVERY = 500;
const KEYS = "123456789*0#";
const find = (id) => document.getElementById(id);

export class Telephone {
  #look;
  #send;
  #shown;
  #call = null;
  #seen = 0;

  /** look(call, after) gives a screen or null; send(call, step, body) does something in it; shown(screen) may add to the page. */
  constructor(look, send, shown = () => {}) {
    this.#shown = shown;
    this.#look = look;
    this.#send = send;
    speak(document);
    for (const key of KEYS) {
      const button = document.createElement("button");
      button.textContent = key;
      button.addEventListener("click", () => this.#press(key));
      find("keys").append(button);
    }
    find("speak").addEventListener("submit", (event) => { event.preventDefault(); this.#say(); });
    find("hang-up").addEventListener("click", () => this.step("hang-up"));
    this.show(null);
    this.#again();
  }

  async #again() {
    try {
      const screen = await this.#look(this.#call?.call, this.#seen);
      if (screen !== undefined) {
        this.show(screen);
      }
    } catch {
      this.problem(say("lost"));
    }
    setTimeout(() => this.#again(), LOOK_EVERY);
  }

  problem(text) {
    find("problem").textContent = text;
    find("problem").hidden = !text;
  }

  show(screen) {
    if (screen && screen.call !== this.#call?.call) {
      this.#seen = 0;
      find("talk").replaceChildren();
    }
    this.#call = screen;
    const status = screen?.status ?? "none";
    find("state").textContent = say(`state.${status}`, clock(screen?.seconds ?? 0));
    document.body.dataset.status = status;
    for (const button of document.querySelectorAll("#keys button, #speak button, #hang-up")) {
      button.disabled = status !== "in-progress" && !(button.id === "hang-up" && status === "ringing");
    }
    for (const line of screen?.heard ?? []) {
      if (line.n > this.#seen) {
        this.#seen = line.n;
        this.#hear(line);
      }
    }
    this.#shown(screen);
  }

  #hear(line) {
    if (line.kind === "LINE") {
      this.#add("line", "", say(`line.${line.text}`));
    } else {
      this.#add(line.kind === "VOICE" ? "voice" : "prompt", say(line.kind === "VOICE" ? "who.other" : "who.machine"), line.text);
    }
  }

  #add(kind, who, text) {
    const item = document.createElement("li");
    item.className = kind;
    if (who) {
      const name = document.createElement("small");
      name.textContent = who;
      item.append(name);
    }
    item.append(text);
    find("talk").append(item);
    item.scrollIntoView({ block: "nearest" });
  }

  async #press(key) {
    this.#add("line", "", say("line.key", key));
    await this.step(`keys/${encodeURIComponent(key)}`);
  }

  async #say() {
    const words = find("words").value.trim();
    if (words && document.body.dataset.status === "in-progress") {
      find("words").value = "";
      this.#add("mine", say("who.me"), words);
      await this.step("say", { words });
    }
  }

  async step(what, body) {
    try {
      await this.#send(this.#call?.call, what, body);
      this.problem("");
    } catch {
      this.problem(say("lost"));
    }
  }
}

function clock(seconds) {
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}
