import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { setLanguage } from "@/i18n";
import { server } from "./server";

// Missing from jsdom.
class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
vi.stubGlobal("ResizeObserver", Observer);
vi.stubGlobal("IntersectionObserver", Observer);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: query === "(pointer: fine)",
  addEventListener() {},
  removeEventListener() {},
}));
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getAnimations = () => [];

// An upper bound for busy machines, not a wait.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  server.listen({ onUnhandledRequest: "error" });
  await setLanguage("en");
});

beforeEach(async () => {
  localStorage.clear();
  await setLanguage("en");
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => server.close());
