import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { baseUrl } from "@/api/client";
import { toSummary } from "@/api/sessionCache";
import { aDetail, aMessage } from "@/test/fixtures";
import { testQueries } from "@/test/render";
import { problem, server } from "@/test/server";
import * as file from "./chatMarkdown";
import { useExportChats } from "./useExportChats";

const chats = ["Steak", "Gift", "Fish"].map((title) =>
  aDetail({ title, messages: [aMessage({ role: "user", content: `About ${title}` })] }),
);

it("writes all chats that can be read into one file, each under its heading", async () => {
  server.use(
    http.get(`${baseUrl}/chat/sessions/:id`, ({ params }) => {
      const chat = chats.find(({ id }) => id === params.id);
      return chat?.title === "Gift" ? problem(404, "not-found") : HttpResponse.json(chat);
    }),
  );
  const download = vi.spyOn(file, "download").mockImplementation(() => undefined);
  const queries = testQueries();
  const { result } = renderHook(() => useExportChats(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    ),
  });
  const failed = await result.current(chats.map(toSummary));
  expect(failed.map(({ title }) => title)).toEqual(["Gift"]);
  expect(download).toHaveBeenCalledOnce();
  const [name, text] = download.mock.calls[0] ?? [];
  expect(name).toMatch(/\.md$/);
  expect(text?.match(/^# .*$/gm)).toEqual(["# Steak", "# Fish"]);
  expect(text).toContain("About Fish");
});
