import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { accountQuery } from "@/api/account";
import { listen } from "@/api/sharedEvents";
import { applyEvent } from "./applyEvent";

/** Keeps what this window shows in step with what happens elsewhere. */
export function useAccountEvents() {
  const queries = useQueryClient();
  const id = useQuery(accountQuery).data?.id;
  useEffect(() => (id ? listen(id, (event) => applyEvent(queries, event)) : undefined), [id, queries]);
}
