import type { ProblemError } from "@/api/problem";
import type { RegistrationValues } from "./rules";

interface Refused {
  field: keyof RegistrationValues;
  message: string;
}

export const EMAIL_TAKEN = "emailTaken";

const byName: Record<string, Refused> = {
  email: { field: "email", message: "email" },
  password: { field: "password", message: "passwordRefused" },
  name: { field: "name", message: "name" },
  birth_date: { field: "birthDate", message: "birthDate" },
};

/** The field of a registration that the service refused, and its error key. */
export function refusedField(problem: ProblemError): Refused | undefined {
  if (problem.kind === "email-taken") return { field: "email", message: EMAIL_TAKEN };
  if (problem.kind === "under-age") return { field: "birthDate", message: "underAge" };
  return problem.fields.map((field) => byName[field]).find((refused) => refused !== undefined);
}
