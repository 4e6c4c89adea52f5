/** How many messages of a phone network a text takes; the rules of the server's SmsSegments (3GPP TS 23.038). */
const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
const EXTENDED = new Set('^{}\\[~]|€\f');

export function segments(text) {
  const points = [...text];
  const unicode = points.some((point) => !BASIC.has(point) && !EXTENDED.has(point));
  const cost = (point) => (unicode ? point.length : 1 + EXTENDED.has(point));
  const alone = unicode ? 70 : 160;
  const whole = points.reduce((sum, point) => sum + cost(point), 0);
  if (whole <= alone) return { unicode, count: whole === 0 ? 0 : 1, left: alone - whole };
  const joined = unicode ? 67 : 153;
  let count = 1;
  let used = 0;
  for (const point of points) {
    if (used + cost(point) > joined) {
      count += 1;
      used = 0;
    }
    used += cost(point);
  }
  return { unicode, count, left: joined - used };
}
