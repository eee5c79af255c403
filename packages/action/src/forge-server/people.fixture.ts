const domain = "users.noreply.github.com";

/** The address by which the server knows whose a commit is, as GitHub does. */
export function mailOf(login: string): string {
  return `${login}@${domain}`;
}

export function loginOf(mail: string): string | undefined {
  const [name, at] = mail.split("@");
  return at === domain ? name?.replace(/^\d+\+/, "") : undefined;
}
