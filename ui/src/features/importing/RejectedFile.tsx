// Writes the lines of a file that cannot be taken into a file of their own, to be mended and taken in later.
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder, suggestPath } from "../../shared/bridge/files";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { useToast } from "../../shared/components/use-toast";
import { fileName } from "../../shared/format/file-name";
import { useFormat } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import type { Plan } from "./import-flow";

interface Props {
  plan: Plan;
}

/** The file's own name without its folder and endings. */
function bareName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/(\.(csv|tsv|txt|gz|xz))+$/i, "");
}

export function RejectedFile({ plan }: Props) {
  const words = useWords();
  const format = useFormat();
  const toast = useToast();
  const { kind, path, choices } = plan;
  const write = useMutation({
    mutationFn: async (from: string) => {
      const name = fileName([bareName(from), words.say("import-rejected-name")], "csv");
      const to = await chooseTarget(words.say("import-rejected-save"), await suggestPath(name), {
        name: "CSV",
        extensions: ["csv"],
      });
      if (to === null) return null;
      return { to, count: await desk.writeRejected(kind, from, choices, to) };
    },
    onSuccess: (written) => {
      if (!written) return;
      const { to, count } = written;
      toast.say(
        <SaidWithWay
          message={words.say("import-rejected-saved", { count, shown: format.number(count) })}
          way={words.say("action-show-in-folder")}
          onWay={() => showInFolder(to).catch(toast.fail)}
        />,
      );
    },
  });
  if (path === null) return null;
  return (
    <Button
      variant="default"
      mb="lg"
      leftSection={<IconDownload size={16} stroke={1.5} />}
      loading={write.isPending}
      onClick={() => write.mutate(path)}
    >
      {words.say("import-rejected-save")}
    </Button>
  );
}
