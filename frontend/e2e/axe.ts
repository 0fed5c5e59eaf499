import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** No accessibility findings in either theme. */
export async function expectNoFindings(page: Page) {
  const find = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
  };
  expect(await find()).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await find()).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}
