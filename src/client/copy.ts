// Copy buttons: each copies the text of the <pre> beside it and says so.
const SAID_FOR_MS = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = button.parentElement?.querySelector("pre")?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copying was refused";
    }
    setTimeout(() => {
      button.textContent = label;
    }, SAID_FOR_MS);
  });
}
