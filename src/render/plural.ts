/** A noun after a number, written `mailbox/mailboxes`: `1 mailbox`, `1,200 mailboxes`. */
export function plural(number: string, pair: string): string {
  const [one = '', many = ''] = pair.split('/');
  return ` ${number === '1' ? one : many}`;
}
