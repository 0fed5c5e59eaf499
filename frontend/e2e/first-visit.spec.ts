import { expect, test } from "@playwright/test";
import { openCurrentChat, register } from "./person";

test("three questions are asked once, beside the chat, and fill the taste profile", async ({ page }) => {
  await register(page, "en", undefined, false);
  await openCurrentChat(page);
  const offer = page.getByRole("region", { name: "Your taste in three questions" });
  await offer.getByRole("button", { name: "Answer" }).click();
  const dialog = page.getByRole("dialog", { name: "Your taste in three questions" });
  await dialog.getByRole("checkbox", { name: "full-bodied red" }).check();
  await dialog.getByRole("checkbox", { name: "fish" }).check();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Message to the sommelier" })).toBeFocused();

  await page.goto("/taste");
  await expect(page.getByRole("region", { name: "You like" }).getByText("full-bodied red")).toBeVisible();
  await expect(page.getByRole("region", { name: "At your table" }).getByText("fish")).toBeVisible();
  await openCurrentChat(page);
  await expect(offer).toHaveCount(0);
});

test("notes of another assistant are reviewed before they are kept", async ({ page }) => {
  await register(page);
  await page.goto("/taste");
  await page.getByRole("button", { name: "Import from another assistant" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring what another assistant knows" });
  await dialog
    .getByRole("textbox")
    .fill("- Prefers dry reds\n- User dislikes oaked Chardonnay\n- Wife loves Prosecco\n- Works as a nurse");
  await dialog.getByRole("button", { name: "Read it" }).click();
  await expect(dialog.getByText("1 line I could make nothing of")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /Chardonnay/ }).uncheck();
  await dialog.getByRole("button", { name: "Keep 2" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("region", { name: "You like" }).getByText("dry red")).toBeVisible();
  await expect(page.getByRole("region", { name: "You like" }).getByText("Prosecco · wife")).toBeVisible();
  await expect(page.getByRole("region", { name: "Not for you" }).getByText("Nothing yet.")).toBeVisible();
});
