/**
 * A mail to the operator about a fault, with the place filled in.
 * @param email the contact of the site; null when none is set
 * @param place what the fault is in: a clause or a figure, with its document
 * @param address the address of the place
 * @returns a `mailto:` address, or null without a contact
 */
export function reportLink(email: string | null, place: string, address: string): string | null {
  if (email === null) return null;
  const subject = encodeURIComponent(`发现错误：${place}`);
  const body = encodeURIComponent(`地址：${address}\n内容：${place}\n错在哪里：\n依据（文件、页码或网址）：\n`);
  return `mailto:${email}?subject=${subject}&body=${body}`;
}
