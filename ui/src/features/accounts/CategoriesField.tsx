// The categories of a client: several of the six may apply; each with its definition at hand.
import { Button, Checkbox, Popover, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { desk } from "../../shared/bridge/desk";
import type { Category } from "../../shared/bridge/types";
import { FailureMessage } from "../../shared/failures/FailureMessage";
import { useFormat } from "../../shared/format/use-format";
import { categories as all } from "../../shared/words/codes";
import { useWords } from "../../shared/words/use-words";
import styles from "./CategoriesField.module.css";

interface Props {
  account: string;
  categories: Category[];
}

export function CategoriesField({ account, categories }: Props) {
  const words = useWords();
  const format = useFormat();
  const save = useMutation({
    mutationFn: (next: Category[]) => desk.setCategories(account, next),
    meta: { failsInPlace: true },
  });
  // What was ticked counts at once; the desk's answer replaces it.
  const ticked = save.isPending ? save.variables : categories;
  const said = format.list(
    all.filter((one) => ticked.includes(one)).map((one) => words.code("category", one)),
  );
  return (
    <Popover width={360} position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          fullWidth
          justify="flex-start"
          className={styles.button}
          aria-label={`${words.say("client-categories")}: ${said || words.say("field-choose")}`}
        >
          {said || <span className={styles.none}>{words.say("field-choose")}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          aria-label={words.say("client-categories")}
          value={ticked}
          onChange={(next) => save.mutate(next as Category[])}
        >
          <Stack gap="md">
            {all.map((category) => (
              <Checkbox
                key={category}
                value={category}
                label={words.code("category", category)}
                description={words.say(`category-meaning-${category}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="xs" c="dimmed" mt="md">
          {words.say("category-several")}
        </Text>
        {save.error && <FailureMessage error={save.error} />}
      </Popover.Dropdown>
    </Popover>
  );
}
