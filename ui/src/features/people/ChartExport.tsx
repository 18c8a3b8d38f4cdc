// Writes the whole chart as a vector file, PDF for paper or SVG for slides, never cut off.
import { ActionIcon, Menu } from "@mantine/core";
import { IconDownload, IconFileTypePdf, IconFileTypeSvg } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import { chooseTarget, showInFolder, suggestPath } from "../../shared/bridge/files";
import { SaidWithWay } from "../../shared/components/SaidWithWay";
import { useToast } from "../../shared/components/use-toast";
import { todayIn } from "../../shared/format/days";
import { fileName } from "../../shared/format/file-name";
import { useLanguage } from "../../shared/format/use-format";
import { useWords } from "../../shared/words/use-words";
import { usePeopleTab } from "./people-tab";

const kinds = [
  { ending: "pdf", Icon: IconFileTypePdf },
  { ending: "svg", Icon: IconFileTypeSvg },
] as const;

export function ChartExport() {
  const words = useWords();
  const toast = useToast();
  const language = useLanguage();
  const { account } = usePeopleTab();
  const client = useQuery({
    queryKey: ["client", account, language],
    queryFn: () => desk.client(account, language),
  });
  const write = useMutation({
    mutationFn: async (ending: string) => {
      const name = fileName(
        [client.data?.account.name, words.say("chart-title"), todayIn(null, new Date())],
        ending,
      );
      const path = await chooseTarget(words.say("chart-export"), await suggestPath(name), {
        name: ending.toUpperCase(),
        extensions: [ending],
      });
      return path === null ? null : await desk.exportChart(account, language, path);
    },
    onSuccess: (written) => {
      if (!written) return;
      toast.say(
        <SaidWithWay
          message={words.say("chart-exported", { path: written.path })}
          way={words.say("action-show-in-folder")}
          onWay={() => showInFolder(written.path).catch(toast.fail)}
        />,
      );
    },
  });
  return (
    <Menu width={220}>
      <Menu.Target>
        <ActionIcon aria-label={words.say("chart-export")} loading={write.isPending}>
          <IconDownload size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.say("chart-export")}</Menu.Label>
        {kinds.map(({ ending, Icon }) => (
          <Menu.Item
            key={ending}
            leftSection={<Icon size={16} stroke={1.5} />}
            onClick={() => write.mutate(ending)}
          >
            {words.say(`chart-export-${ending}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
