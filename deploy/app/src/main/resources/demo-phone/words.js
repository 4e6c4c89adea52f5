// What the telephones show: Chinese first, English complete.
const ZH = {
  "caller.title": "演示电话", "caller.lead": "不需要账号：在这里拨打演示公司的热线，文字代替语音。",
  "caller.from": "我的号码（空着就不显示号码）", "caller.dial": "拨打热线",
  "agent.title": "坐席话机", "agent.lead": "在工作台接受来电后，这部话机会响：接起，按 1 接听，文字代替语音。",
  "agent.none": "您的账号没有电话号码。", "agent.idle": "没有来电 · 号码 {0}", "agent.signed-out": "请先在工作台登录，再回到这里。",
  softphone: "在这个页面里接听（代替桌上的电话，不用按 1）", "pick-up": "接起", mailbox: "语音信箱应答", "line.LEFT": "一方已离开", decline: "拒接", "hang-up": "挂断", "say.hint": "说点什么…", "say.send": "说",
  "state.none": "未通话", "state.queued": "等待拨出", "state.ringing": "响铃中…", "state.in-progress": "通话中 {0}",
  "state.completed": "通话结束 {0}", "state.busy": "已拒接", "state.no-answer": "无人接听", "state.canceled": "对方已取消", "state.failed": "未能接通",
  "who.machine": "语音提示", "who.other": "对方", "who.me": "我", "line.RINGING": "振铃", "line.ANSWERED": "已接通", "line.JOINED": "双方通话开始",
  "line.ALONE": "对方已离开", "line.HOLD": "保持中，播放音乐", "line.RESUMED": "已恢复通话", "line.RECORDING": "嘀——请留言，按 # 结束",
  "line.RECORDED": "录音结束", "line.ENDED": "通话结束", "line.key": "按键 {0}", "nobody-heard": "没有人听到", lost: "连接中断，正在重试…",
};
const EN = {
  "caller.title": "Demo telephone", "caller.lead": "No account needed: call the demo company's hotline here; text stands for voice.",
  "caller.from": "My number (empty: kept back)", "caller.dial": "Call the hotline",
  "agent.title": "Agent's telephone", "agent.lead": "Accept a call in the console and this telephone rings: pick up, press 1; text stands for voice.",
  "agent.none": "Your account has no telephone number.", "agent.idle": "No call · number {0}", "agent.signed-out": "Sign in to the console first, then come back.",
  softphone: "Take calls in this page instead of the telephone; no 1 to press", "pick-up": "Pick up", mailbox: "Mailbox answers", "line.LEFT": "One has left", decline: "Decline", "hang-up": "Hang up", "say.hint": "Say something…", "say.send": "Say",
  "state.none": "No call", "state.queued": "About to be dialled", "state.ringing": "Ringing…", "state.in-progress": "Talking {0}",
  "state.completed": "Call ended {0}", "state.busy": "Declined", "state.no-answer": "Not answered", "state.canceled": "Cancelled", "state.failed": "Failed",
  "who.machine": "Prompt", "who.other": "Other side", "who.me": "Me", "line.RINGING": "Ringing", "line.ANSWERED": "Answered", "line.JOINED": "You can talk now",
  "line.ALONE": "The other side has left", "line.HOLD": "On hold, music plays", "line.RESUMED": "Back in the talk", "line.RECORDING": "Beep: leave your message, # ends it",
  "line.RECORDED": "Recording ended", "line.ENDED": "Call ended", "line.key": "Key {0}", "nobody-heard": "Nobody heard it", lost: "Connection lost, trying again…",
};
const chosen = localStorage.getItem("hy.locale") ?? navigator.language;
const table = chosen.startsWith("zh") ? ZH : EN;

export function say(key, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), table[key] ?? key);
}

/** Fills the page's own words in. */
export function speak(page) {
  page.documentElement.lang = chosen.startsWith("zh") ? "zh-CN" : "en";
  page.querySelectorAll("[data-say]").forEach((one) => { one.textContent = say(one.dataset.say); });
  page.querySelectorAll("[data-hint]").forEach((one) => {
    one.placeholder = say(one.dataset.hint);
    one.setAttribute("aria-label", say(one.dataset.hint));
  });
}
