// A customer's phone with its messages.
import { WAYS } from "./ways.js";
import { chinese, say, speak } from "./words.js";

const LOOK_EVERY = 1000;
const byId = (id) => document.getElementById(id);
const who = byId("who");
const talk = byId("talk");
let way = WAYS[location.hash.slice(1)] ? location.hash.slice(1) : "sms";
let shown = "";

speak(document);

const address = (more = "") => `${way}/${encodeURIComponent(who.value.trim() || "-")}${more}`;

function problem(words) {
  byId("problem").textContent = words;
  byId("problem").hidden = !words;
}

async function post(more, body, type = "application/json") {
  try {
    const answer = await fetch(address(more), { method: "POST", headers: { "Content-Type": type }, body });
    if (!answer.ok) {
      const told = await answer.json();
      problem(chinese ? told.detail : told.detailEn);
      return false;
    }
    problem("");
    await look();
    return true;
  } catch {
    problem(say("lost"));
    return false;
  }
}

const words = (text) => JSON.stringify({ words: text });

function button(text, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", () => run(made));
  return made;
}

/** The text with its addresses as links, as telephones show it. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s，。]+)/).map((part, at) => (at % 2 === 0 ? part
    : Object.assign(document.createElement("a"), { href: part, textContent: part, target: "_blank", rel: "noopener" })));
}

function bubble({ mine, text, status, picture }) {
  const item = document.createElement("li");
  if (mine) item.className = "mine";
  if (picture) {
    const image = document.createElement("img");
    image.src = picture;
    image.alt = say("picture");
    item.append(image);
  }
  item.append(...linked(text));
  const told = mine ? "" : say(`status.${status}`);
  if (told) item.append(Object.assign(document.createElement("small"), { textContent: told }));
  return item;
}

async function look() {
  try {
    const asked = address();
    const answer = await fetch(asked);
    if (asked !== address()) return;
    const messages = answer.ok ? await answer.json() : [];
    const now = JSON.stringify(messages);
    if (now === shown) return;
    shown = now;
    const items = messages.map(bubble);
    if (items.length === 0) items.push(Object.assign(document.createElement("li"), { className: "line", textContent: say("empty") }));
    talk.replaceChildren(...items);
    talk.scrollTop = talk.scrollHeight;
  } catch {
    problem(say("lost"));
  }
}

function turn(to) {
  way = to;
  shown = "";
  history.replaceState(null, "", `#${to}`);
  const { kind, troubles, menu } = WAYS[to];
  who.value = localStorage.getItem(`hy.demo.${kind}`) ?? WAYS[to].who;
  byId("who-label").textContent = say(kind);
  byId("ways").replaceChildren(...Object.entries(WAYS).map(([name, each]) => {
    const tab = button(chinese ? each.name : each.nameEn, () => turn(name));
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(name === to));
    return tab;
  }));
  byId("menu").replaceChildren(...menu.map((entry) => button(entry, () => post("/press", words(entry)))));
  byId("troubles").replaceChildren(...troubles.map((trouble) => button(say(`trouble.${trouble}`), async (pressed) => {
    if (!(await post("/treat", words(trouble)))) return;
    byId("troubles").querySelectorAll("button").forEach((one) => one.classList.toggle("on", one === pressed));
  })));
  look();
}

who.addEventListener("change", () => {
  localStorage.setItem(`hy.demo.${WAYS[way].kind}`, who.value.trim());
  shown = "";
  look();
});
byId("write").addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = byId("words").value.trim();
  if (text && await post("", words(text))) byId("words").value = "";
});
byId("picture").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) await post("/picture", file, file.type);
});

turn(way);
setInterval(() => !document.hidden && look(), LOOK_EVERY);
