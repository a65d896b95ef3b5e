#pragma once

#include "core/base/uuid.h"

#include <QFrame>
#include <QString>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace app {

/// One rule with its answer, in the window's language.
struct VerdictLine
{
    enum class Answer
    {
        Pass,
        Fail,
        Conditional,
        Unknown
    };
    QString title{};
    QString value{}; // "3,6 m, paling sedikit 6,5 m"
    QString source{};
    Answer answer = Answer::Unknown;
    bool hard = true;
    std::vector<core::Uuid> records{}; // what the value was read or counted from
};

/// A number counted or measured from the plan.
struct VerdictIndicator
{
    QString title{};
    QString value{};  // "3,8 m"; empty where the plan does not say
    QString note{};   // how to read it
    QString source{}; // "Data usaha contoh, 20/11/2026"
    std::vector<QString> parts{};
    std::vector<core::Uuid> records{};
};

struct VerdictView
{
    QString verdict{}; // layak, bersyarat, tidak, belum-cukup-data
    QString score{};   // "0,62–0,80, sedikitnya 0,60"; empty where nothing is scored
    std::vector<VerdictLine> lines{};
    std::vector<QString> missing{}; // what would settle it, the most telling first
    QString proposal{};             // what to do where the group is worth a sentra and the place is not
    std::vector<QString> warnings{};
    std::vector<VerdictIndicator> indicators{};
};

/// The verdict on one site or kampung with the reasons for it; before, the invitation to ask for one.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget* parent = nullptr);

    void showInvitation();
    void showBusy();
    void show(const VerdictView& view);
    /// The data changed since: what is shown may not hold any more.
    void markStale();

Q_SIGNALS:
    void evaluateWanted();
    void evidenceWanted();
    /// Somebody clicked on a number: show what it was read or counted from.
    void recordsWanted(const std::vector<core::Uuid>& records);

private:
    void clear();
    void addLine(const VerdictLine& line);
    void addIndicator(const VerdictIndicator& indicator);
    /// The text as a link to the records behind it, plain where there are none.
    QString linked(const QString& text, const std::vector<core::Uuid>& records);
    QLabel* addText(const QString& text, const char* property);

    QLabel* m_chip;
    QLabel* m_summary;
    QVBoxLayout* m_lines;
    std::vector<std::vector<core::Uuid>> m_links{}; // by the number in the link
    QPushButton* m_evaluate;
    QPushButton* m_evidence;
};

} // namespace app
