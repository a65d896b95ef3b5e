#include "app/dialogs/groups_dialog.h"

#include "app/cli/rules_access.h"
#include "app/models/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace app {

namespace {

using Json = nlohmann::ordered_json;

constexpr auto decidingRule = "pp29-2018"; // the others are shown beside it

enum Column
{
    LikeColumn,
    CountColumn,
    AreaColumn,
    KampungColumn,
    VerdictColumn,
    ColumnCount
};

struct Question
{
    double distance = 100.0;
    std::size_t minimum = 5;
    core::Likeness likeness = core::Likeness::Kbli;
};

core::Result<Json> findGroups(const core::PlanFile& plan, const Question& question,
                              const core::JsonWords& words, core::Progress& progress)
{
    PS_LET(auto sets, cli::rulesFor(plan));
    PS_LET(auto input, core::readGroupsInput(plan, std::move(sets), std::nullopt));
    input.grouping.distance = question.distance;
    input.grouping.minimum = question.minimum;
    input.likeness = question.likeness;
    PS_LET(const auto report, core::findBusinessGroups(input, progress));
    return core::groupsJson(input, report, decidingRule, words);
}

QString textOf(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                       : QString{};
}

/// Sign and rule, so that no colour is needed: "✓ pp29-2018  ? bps-direktori".
QString verdictsOf(const Json& group)
{
    QStringList verdicts;
    if (const auto found = group.find("verdicts"); found != group.end() && found->is_array())
        for (const auto& verdict : *found) {
            const auto result = textOf(verdict, "result");
            const auto* sign = result == QStringLiteral("pass")   ? "✓"
                               : result == QStringLiteral("fail") ? "✗"
                                                                  : "?";
            verdicts << QString::fromUtf8(sign) + QStringLiteral(" ") + textOf(verdict, "rule");
        }
    return verdicts.join(QStringLiteral("    "));
}

} // namespace

GroupsDialog::GroupsDialog(Document& document, core::JsonWords words, QWidget* parent)
    : QDialog(parent), m_document(document), m_words(std::move(words)), m_distance(new QSpinBox(this)),
      m_minimum(new QSpinBox(this)), m_like(new QComboBox(this)), m_summary(new QLabel(this)),
      m_table(new QTableWidget(this))
{
    setObjectName("groupsDialog");
    setWindowTitle(tr("Kelompok Usaha Sejenis"));
    m_distance->setObjectName("groupsDistance");
    m_distance->setAccessibleName(tr("Jarak dalam meter"));
    m_distance->setRange(1, 5000);
    m_distance->setValue(100);
    m_distance->setSuffix(QStringLiteral(" m"));
    m_minimum->setObjectName("groupsMinimum");
    m_minimum->setAccessibleName(tr("Anggota paling sedikit"));
    m_minimum->setRange(2, 1000);
    m_minimum->setValue(5);
    m_like->setObjectName("groupsLike");
    m_like->setAccessibleName(tr("Sejenis menurut"));
    m_like->addItem(tr("kode KBLI"));
    m_like->addItem(tr("produk"));
    m_summary->setProperty("soft", true);
    m_summary->setWordWrap(true);
    m_table->setObjectName("groupsTable");
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Sejenis"), tr("Anggota"), tr("Luas"), tr("Kampung"), tr("Menurut aturan")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);

    auto* again = new QPushButton(tr("Cari"), this);
    again->setAccessibleName(again->text());
    again->setDefault(true);
    auto* questions = new QHBoxLayout;
    questions->setSpacing(8);
    const auto ask = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        questions->addWidget(label);
        questions->addWidget(field);
    };
    ask(tr("Sejenis menurut"), m_like);
    ask(tr("dalam jarak"), m_distance);
    ask(tr("paling sedikit"), m_minimum);
    questions->addWidget(again);
    questions->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addLayout(questions);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(760, 420);

    connect(again, &QPushButton::clicked, this, &GroupsDialog::search);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &GroupsDialog::selectMembers);
    connect(&document, &Document::closed, this, &QDialog::close);
    search();
}

void GroupsDialog::search()
{
    const Question question{static_cast<double>(m_distance->value()),
                            static_cast<std::size_t>(m_minimum->value()),
                            m_like->currentIndex() == 0 ? core::Likeness::Kbli : core::Likeness::Product};
    m_summary->setText(tr("Sedang mencari…"));
    m_document.runReadJob(
        tr("Mencari kelompok usaha"), this,
        [question, words = m_words](const core::PlanFile& plan, core::Progress& progress) {
            return findGroups(plan, question, words, progress);
        },
        [this](core::Result<Json> answer) {
            if (answer)
                present(*answer);
            else
                Q_EMIT failed(answer.error());
        });
}

void GroupsDialog::present(const Json& answer)
{
    m_members.clear();
    m_table->setRowCount(0);
    const QLocale locale;
    for (const auto& group : answer.value("groups", Json::array())) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto put = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem{text};
            item->setToolTip(text);
            m_table->setItem(row, column, item);
        };
        put(LikeColumn, textOf(group, "like"));
        put(CountColumn, locale.toString(group.value("count", 0)));
        put(AreaColumn, shownArea(group.value("hull_area", 0.0)));
        put(KampungColumn, textOf(group, "kampung"));
        put(VerdictColumn, verdictsOf(group));
        std::vector<core::Uuid> members;
        for (const auto& member : group.value("members", Json::array()))
            members.push_back(core::Uuid{member.get<std::string>()});
        m_members.push_back(std::move(members));
    }
    m_table->resizeColumnsToContents();
    m_summary->setText(m_members.empty() ? tr("Tidak ada kelompok dengan syarat ini. Coba jarak yang lebih "
                                              "jauh atau anggota lebih sedikit.")
                                         : tr("%Ln kelompok. Pilih satu untuk melihat anggotanya di peta.",
                                              nullptr, static_cast<int>(m_members.size())));
}

void GroupsDialog::selectMembers()
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    if (row < m_members.size())
        m_document.select(Selection{"business", m_members[row], 0});
}

} // namespace app
