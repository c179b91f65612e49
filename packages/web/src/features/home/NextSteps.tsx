import { Link } from 'react-router';
import { Meta } from '../../design/Meta.tsx';
import { Notice } from '../../design/Notice.tsx';
import { type FragmentOf, graphql, readFragment } from '../../graphql/graphql.ts';
import { useWords } from '../../words/words.ts';
import { isStaff } from '../frame/is-staff.ts';
import { AwayForm } from './AwayForm.tsx';
import { type NextStep, nextSteps } from './next-steps.rules.ts';

export const NextStepsFragment = graphql(`
  fragment NextSteps on Query {
    me {
      role
      threadCount
      answerCount
      avatar {
        url
      }
      ownedProducts {
        number
      }
    }
    myAccount {
      isConfirmed
    }
    products {
      number
    }
    nextStepsAway: isDismissed(subject: "progress")
  }
`);

const places: Record<NextStep, string> = {
  CONFIRM: '/settings/account',
  PRODUCTS: '/welcome/products',
  POST: '/questions?order=UNANSWERED',
  PICTURE: '/settings',
};

/** What would help next, in one quiet line, until it is done or put away for good. */
export function NextSteps({ data }: { data: FragmentOf<typeof NextStepsFragment> }) {
  const t = useWords();
  const { me, myAccount, products, nextStepsAway } = readFragment(NextStepsFragment, data);
  if (me === null || isStaff(me.role) || nextStepsAway) return null;
  const steps = nextSteps({
    confirmed: myAccount?.isConfirmed ?? true,
    hasPicture: me.avatar !== null,
    hasProducts: products.length > 0,
    ownsProducts: me.ownedProducts.length > 0,
    posts: me.threadCount + me.answerCount,
  });
  if (steps.length === 0) return null;
  return (
    <Notice
      icon="check"
      why={t('home.nextWhy')}
      away={<AwayForm subject="progress" />}
      more={
        <Meta>
          {steps.map((step) => (
            <Link key={step} className="link" to={places[step]}>
              {t(`home.next${step}`)}
            </Link>
          ))}
        </Meta>
      }
    >
      <b>{t('home.next')}</b>
    </Notice>
  );
}
