// Letters of Vietnamese names and addresses, and of names in the scripts of Ê Đê, Gia Rai, Ba Na and Cơ Ho.
const LETTERS = 'A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\\u1EA0-\\u1EF9ČčĔĕĬĭŎŏŬŭÑñƀɃƁɓ'
const FOREIGN_CHARACTER = new RegExp(`[^${LETTERS}0-9 \\u00A0!"#$%&'()*+,./:;<=>@\\[\\]^_\`{}~°²·‘’“”–—…-]`)

// UTF-8 read as Latin-1 or Windows-1252: "ô" (C3 B4) becomes "Ã´", "à" (C3 A0) becomes "Ã" and a hard space.
const MISREAD_UTF8 = new RegExp(`Ã[^\\u0000-\\u007F${LETTERS.slice(6)}]`)

/**
 * Whether a name or address was damaged on its way: lost letters (`?`, U+FFFD), UTF-8 read in another charset,
 * or characters that no Vietnamese name or address has.
 */
export function isDamagedText(text: string): boolean {
  return FOREIGN_CHARACTER.test(text) || MISREAD_UTF8.test(text)
}
