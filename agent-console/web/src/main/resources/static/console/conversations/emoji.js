import { html, render } from 'lit';

const EMOJI = '😀 😄 😊 🙂 😉 😅 😂 🤔 😮 😢 😭 🙏 👍 👌 👏 💪 🤝 🙌 ❤️ 🌹 🎉 ✅ ❌ ⚠️ ❗ ❓ ⏰ 📞 📷 🔧 🔌 💡 🌡️ ❄️ 🔥 💧 🏠 🚚 📦 🧾'.split(' ');

/** A small sheet of emoji at a button; pick(emoji) is called for the chosen one. */
export function openEmoji(anchor, pick) {
  const sheet = document.createElement('div');
  sheet.className = 'hy-menu hy-emoji';
  sheet.popover = 'auto';
  render(EMOJI.map((emoji) => html`<button type="button" @click=${() => { sheet.hidePopover(); pick(emoji); }}>${emoji}</button>`), sheet);
  sheet.addEventListener('toggle', (event) => event.newState === 'closed' && sheet.remove());
  document.body.append(sheet);
  sheet.showPopover();
  const box = anchor.getBoundingClientRect();
  sheet.style.left = `${Math.max(4, Math.min(box.left, innerWidth - sheet.offsetWidth - 4))}px`;
  sheet.style.top = `${Math.max(4, box.top - sheet.offsetHeight - 4)}px`;
  sheet.querySelector('button').focus();
}
