import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { startLanguage } from "@/app/language";
import { reloadOnStaleBuild } from "@/app/staleBuild";
import "@/app/styles.css";

reloadOnStaleBuild();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
