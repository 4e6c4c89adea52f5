// What the page shows: Chinese first, English complete.
const ZH = {
  title: "演示短信", lead: "不需要账号：您是客户，在这里给演示公司发消息；坐席在工作台回复。", number: "我的手机号", person: "我的微信名",
  hint: "写点什么…", send: "发送", picture: "发送图片", troubles: "让运营商出点状况", lost: "连接中断，正在重试…", empty: "还没有消息。试试“空调不制冷”，或发“退订”。",
  "trouble.well": "一切正常", "trouble.off": "对方手机关机", "trouble.blocked": "运营商拦截", "trouble.untold": "回执丢失",
  "trouble.busy": "接口繁忙一次", "trouble.token": "令牌失效一次", "trouble.closed": "超过回复时限（45015）", "trouble.full": "条数用完（45047）", "trouble.doubled": "下一条推送三次",
  "status.sent": "已发出", "status.delivered": "已送达", "status.read": "已读", "status.failed": "未发出", "status.undelivered": "未送达", "status.queued": "已提交",
};
const EN = {
  title: "Demo messages", lead: "No account needed: you are the customer and write to the demo company here; an agent answers in the console.", number: "My number", person: "My name on WeChat",
  hint: "Write something…", send: "Send", picture: "Send a picture", troubles: "Let the carrier have trouble", lost: "Connection lost, trying again…", empty: "No messages yet. Try “My air conditioner does not cool”, or STOP.",
  "trouble.well": "All is well", "trouble.off": "My phone is off", "trouble.blocked": "Blocked by the carrier", "trouble.untold": "Receipts get lost",
  "trouble.busy": "Busy once", "trouble.token": "Token invalid once", "trouble.closed": "Too late to answer (45015)", "trouble.full": "No messages left (45047)", "trouble.doubled": "Next push comes three times",
  "status.sent": "Sent", "status.delivered": "Delivered", "status.read": "Read", "status.failed": "Not sent", "status.undelivered": "Not delivered", "status.queued": "Submitted",
};
const chosen = localStorage.getItem("hy.locale") ?? navigator.language;
export const chinese = chosen.startsWith("zh");
const table = chinese ? ZH : EN;

export const say = (key) => table[key] ?? "";

/** Fills the page's own words in. */
export function speak(page) {
  page.documentElement.lang = chinese ? "zh-CN" : "en";
  page.title = `${say("title")} · 回应`;
  page.querySelectorAll("[data-say]").forEach((one) => { one.textContent = say(one.dataset.say); });
  page.querySelectorAll("[data-hint]").forEach((one) => {
    one.placeholder = say(one.dataset.hint);
    one.setAttribute("aria-label", say(one.dataset.hint));
  });
  page.querySelectorAll("[data-title]").forEach((one) => { one.title = say(one.dataset.title); });
}
