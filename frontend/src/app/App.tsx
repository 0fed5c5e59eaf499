import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { BrowserRouter } from "react-router";
import { Toasts } from "@/ui/Toasts";
import { AppBoundary } from "./boundaries";
import { createQueryClient } from "./queryClient";
import { AppRoutes } from "./Routes";

export function App() {
  const [queries] = useState(createQueryClient);
  return (
    <AppBoundary>
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <AppRoutes />
        </BrowserRouter>
        <Toasts />
      </QueryClientProvider>
    </AppBoundary>
  );
}
