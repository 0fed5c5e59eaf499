import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { reloadOnStaleBuild } from "@/app/staleBuild";
import { startI18n } from "@/i18n";
import "@/app/styles.css";

reloadOnStaleBuild();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
