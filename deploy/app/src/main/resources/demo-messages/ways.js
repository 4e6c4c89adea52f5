// The ways to write, each with what its provider can be told to do wrong, and the menu of the account.
export const WAYS = {
  sms: { name: "短信", nameEn: "SMS", who: "13900001234", kind: "number", troubles: ["well", "off", "blocked", "untold"], menu: [] },
  whatsapp: { name: "WhatsApp", nameEn: "WhatsApp", who: "13900001234", kind: "number", troubles: ["well", "off", "untold"], menu: [] },
  wechat: { name: "公众号", nameEn: "WeChat", who: "xiaowang", kind: "person", troubles: ["well", "busy", "token", "doubled", "closed", "full"], menu: ["我要报修", "查询进度", "联系客服"] },
  wecom: { name: "微信客服", nameEn: "WeCom", who: "xiaowang", kind: "person", troubles: ["well", "busy", "token", "doubled", "closed", "full"], menu: [] },
};
