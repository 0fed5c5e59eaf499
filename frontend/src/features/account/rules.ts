import * as z from "zod/mini";
import { isAdult, toIsoDate } from "./birthDate";

const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;
const EMAIL_MAX = 254;
const NAME_MAX = 80;

const codePoints = (text: string) => [...text].length;

// Only a message to it proves an address, so this catches typing errors only.
const email = z
  .string()
  .check(
    z.trim(),
    z.maxLength(EMAIL_MAX, { error: "email" }),
    z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: "email" }),
  );

const givenPassword = z.string().check(z.minLength(1, { error: "passwordMissing" }));

const newPassword = z.string().check(
  z.refine((password) => codePoints(password) >= PASSWORD_MIN, { error: "passwordShort" }),
  z.refine((password) => codePoints(password) <= PASSWORD_MAX, { error: "passwordLong" }),
);

const name = z.string().check(
  z.trim(),
  z.refine((text) => codePoints(text) <= NAME_MAX, { error: "name" }),
);

export const signInRules = z.object({ email, password: givenPassword });

export const emailRules = z.object({ email });

export const newPasswordRules = z.object({
  code: z.string().check(z.trim(), z.minLength(1, { error: "codeMissing" }), z.maxLength(40, { error: "codeWrong" })),
  password: newPassword,
});

export const nameRules = z.object({ name });

export const passwordChangeRules = z.object({ current: givenPassword, next: newPassword });

export const deletionRules = z.object({ password: givenPassword });

export const tokenRules = z.object({
  name: z.string().check(
    z.trim(),
    z.minLength(1, { error: "nameMissing" }),
    z.refine((text) => codePoints(text) <= NAME_MAX, { error: "name" }),
  ),
  scope: z.enum(["read", "write"]),
  days: z.string(),
  password: givenPassword,
});

export const registrationRules = z.object({
  email,
  password: newPassword,
  name,
  birthDate: z.object({ day: z.string(), month: z.string(), year: z.string() }).check(
    z.refine((parts) => toIsoDate(parts, new Date()) !== null, { error: "birthDate" }),
    z.refine(
      (parts) => {
        const date = toIsoDate(parts, new Date());
        return date === null || isAdult(date, new Date());
      },
      { error: "underAge" },
    ),
  ),
});

export type EmailValues = z.infer<typeof emailRules>;
export type NewPasswordValues = z.infer<typeof newPasswordRules>;
export type NameValues = z.infer<typeof nameRules>;
export type PasswordChangeValues = z.infer<typeof passwordChangeRules>;
export type DeletionValues = z.infer<typeof deletionRules>;
export type TokenValues = z.infer<typeof tokenRules>;
export type SignInValues = z.infer<typeof signInRules>;
export type RegistrationValues = z.infer<typeof registrationRules>;
