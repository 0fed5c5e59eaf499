/** Tells a password manager whose password stands beside it. */
export const KnownEmail = ({ email }: { email: string }) => (
  <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
);
