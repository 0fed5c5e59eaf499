import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { startErrorReports } from "@/app/errorReports";
import { startLanguage } from "@/app/language";
import { reloadOnStaleBuild } from "@/app/staleBuild";
import { startTheme } from "@/ui/theme";
import "@/app/styles.css";

reloadOnStaleBuild();
const reportError = startErrorReports();
startTheme();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await startLanguage();
createRoot(root, {
  // In place of React's own, which writes to the console too.
  onCaughtError: (error, { componentStack }) => {
    // biome-ignore lint/suspicious/noConsole: developers look for it there
    console.error(error, componentStack);
    reportError(error);
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
