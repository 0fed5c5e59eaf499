import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { BrowserRouter } from "react-router";
import { useTranslation } from "@/i18n/translation";
import { Toasts } from "@/ui/Toasts";
import { AppBoundary } from "./boundaries";
import { createQueryClient } from "./queryClient";
import { AppRoutes } from "./Routes";

export function App() {
  const { t } = useTranslation();
  const [queries] = useState(createQueryClient);
  return (
    <AppBoundary>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
        <Toasts label={t("app.notices")} dismissLabel={t("app.dismiss")} />
      </QueryClientProvider>
    </AppBoundary>
  );
}
