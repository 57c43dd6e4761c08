/** `Phường Điện Bàn` → `phuong dien ban`, in whichever Unicode form it was typed. */
export const folded = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase().trim();
